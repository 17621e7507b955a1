# Settings that every target shares, as the interface library stet_options.
option(STET_TESTS "build the tests" ON)
option(STET_BENCH "build the benchmark program" OFF)
option(STET_FUZZ "build the libFuzzer targets (clang)" OFF)
set(STET_SANITIZE "" CACHE STRING "address,undefined or thread")

add_library(stet_options INTERFACE)
target_compile_features(stet_options INTERFACE cxx_std_20)
target_compile_options(stet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
# GCC 12 warns, in optimized builds, of overlapping copies inside its own std::string (its bug 105651) and of empty
# std::optional and std::variant members being destroyed (its bug 105562).
target_compile_options(stet_options INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>")
# The same input gives the same bytes: no fused or reordered floating point.
target_compile_options(stet_options INTERFACE -ffp-contract=off)
if(STET_SANITIZE)
  target_compile_options(stet_options INTERFACE -fsanitize=${STET_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(stet_options INTERFACE -fsanitize=${STET_SANITIZE})
endif()
if(STET_FUZZ)
  target_compile_options(stet_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Third-party headers are system headers: their warnings are not ours.
function(stet_link_system target scope)
  foreach(library IN LISTS ARGN)
    target_link_libraries(${target} ${scope} ${library})
    get_target_property(dirs ${library} INTERFACE_INCLUDE_DIRECTORIES)
    if(dirs)
      target_include_directories(${target} SYSTEM ${scope} ${dirs})
    endif()
  endforeach()
endfunction()

find_program(STET_CCACHE ccache)
if(STET_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${STET_CCACHE})
endif()
