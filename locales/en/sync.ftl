sync_catalog = { $file }: { $changes }

sync_step = { $change }: { $source }

sync_added = { $count } new

sync_went_stale = { $count } stale

sync_divided =
    { $count ->
        [one] { $count } part of a divided passage
       *[other] { $count } parts of divided passages
    }

sync_joined = { $count } joined

sync_retypeset = { $count } with new typography, still current

sync_restored = { $count } as they were before

sync_revived = { $count } back from retirement

sync_retired = { $count } retired

sync_pruned = { $count } dropped

sync_renamed = { $from } → { $to } (the statement was renamed)

sync_orphan = { $file } belongs to no statement; remove it, or bring its statement back

sync_written =
    { $written ->
        [one] { $written } catalog written
       *[other] { $written } catalogs written
    }; { $in_step } already in step

sync_would_write =
    { $written ->
        [one] { $written } catalog would be written
       *[other] { $written } catalogs would be written
    }; { $in_step } already in step

sync_interrupted =
    Interrupted; { $written ->
        [one] { $written } catalog was written whole
       *[other] { $written } catalogs were written whole
    }, the rest is untouched
