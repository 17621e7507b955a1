# The expressions of rules: needed by the rule engine alone, so a library of its own.
add_library(stet_expression STATIC ${CMAKE_CURRENT_LIST_DIR}/expression.cpp)
target_include_directories(stet_expression PUBLIC ${CMAKE_SOURCE_DIR})
target_link_libraries(stet_expression PUBLIC stet_core)
stet_link_system(stet_expression PRIVATE Boost::headers)
