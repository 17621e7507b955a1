# stet_embed(<target> <header> <namespace> <file>...): compiles files in as text. The generated header declares, for each
# file `a-b.css`, `extern std::string_view const a_b_css;` in the namespace.
function(stet_embed target header namespace)
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${header})
  string(REPLACE ".hpp" ".cpp" body ${out})
  add_custom_command(
    OUTPUT ${out} ${body}
    COMMAND ${CMAKE_COMMAND} -DHEADER=${out} -DBODY=${body} -DNAMESPACE=${namespace} "-DINPUTS=${inputs}"
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out} ${body})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
