# The YAML reader by itself, so that tests need not link the whole program.
add_library(stet_yaml STATIC ${CMAKE_CURRENT_LIST_DIR}/yaml.cpp)
target_include_directories(stet_yaml PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(stet_yaml PUBLIC stet_core PRIVATE PkgConfig::libfyaml)
