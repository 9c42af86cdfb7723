# Makes a picture and compares it with its baseline.
# -DOREWAY=program -DNAME=… -DARGUMENTS=list -DBASELINE=file -DOUTPUT=folder -DTOLERANCE=list
file(MAKE_DIRECTORY ${OUTPUT})
set(picture ${OUTPUT}/${NAME}.png)
execute_process(COMMAND ${OREWAY} snapshot -o ${picture} ${ARGUMENTS} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the picture was not made: exit code ${status}")
endif()
if(NOT EXISTS ${BASELINE})
  message(FATAL_ERROR "there is no baseline; look at ${picture} and, if it is right, copy it to ${BASELINE}")
endif()
execute_process(COMMAND ${OREWAY} compare ${picture} ${BASELINE} --difference-to ${OUTPUT}/differences ${TOLERANCE}
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the picture differs; see ${OUTPUT}/differences/${NAME}.{expected,actual,difference}.png")
endif()
