# oreway_embed(TARGET file…): puts the bytes of files into TARGET, to be found by their names through
# render/embedded_file.h. The assembler copies them (.incbin), which takes no time even for a font of 4 MB.
function(oreway_embed target)
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file ${ARGN})
    get_filename_component(name ${file} NAME)
    set(symbol oreway_embedded_${number})
    string(APPEND assembly
      "    .balign 16\n    .global ${symbol}\n${symbol}:\n    .incbin \"${file}\"\n    .global ${symbol}_end\n${symbol}_end:\n    .byte 0\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rows "    {\"${name}\", ${symbol}, ${symbol}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT embedded_bytes.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT embedded_table.inc CONTENT
    "${declarations}constexpr Entry entries[] = {\n${rows}};\n" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/embedded_bytes.S PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded_bytes.S)
  set_source_files_properties(embedded_file.cpp PROPERTIES
    OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/embedded_table.inc)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
