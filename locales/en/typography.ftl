ellipsis_found = Three points stand for an ellipsis: put … there

ellipsis_finds = Three points in a row, where the sign … would be the better one.

ellipsis_why = Points may be torn apart at the end of a line, and are read out as three full stops.

ellipsis_silence = In quotations that must stay as they were typed.
