sync_catalog = { $file }: { $changes }

sync_step = { $change }: { $source }

sync_added = новых — { $count }

sync_went_stale = устаревших — { $count }

sync_divided = частей разделённых отрывков — { $count }

sync_joined = объединённых — { $count }

sync_retypeset = с новой типографикой, по-прежнему актуальных — { $count }

sync_restored = вернувшихся к прежнему виду — { $count }

sync_revived = возвращённых из снятых — { $count }

sync_retired = снятых — { $count }

sync_pruned = удалённых — { $count }

sync_renamed = { $from } → { $to } (заявление переименовано)

sync_orphan = { $file } не относится ни к одному заявлению; удалите его или верните заявление

sync_written =
    { $written ->
        [one] Записан { $written } каталог
        [few] Записано { $written } каталога
       *[many] Записано { $written } каталогов
    }; без изменений — { $in_step }

sync_would_write =
    { $written ->
        [one] Был бы записан { $written } каталог
        [few] Было бы записано { $written } каталога
       *[many] Было бы записано { $written } каталогов
    }; без изменений — { $in_step }

sync_interrupted =
    Прервано; { $written ->
        [one] { $written } каталог записан целиком
        [few] { $written } каталога записаны целиком
       *[many] { $written } каталогов записано целиком
    }, остальное не тронуто
