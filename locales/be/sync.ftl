sync_catalog = { $file }: { $changes }

sync_step = { $change }: { $source }

sync_added = новых — { $count }

sync_went_stale = састарэлых — { $count }

sync_divided = частак падзеленых урыўкаў — { $count }

sync_joined = аб’яднаных — { $count }

sync_retypeset = з новай тыпаграфікай, па-ранейшаму актуальных — { $count }

sync_restored = вернутых да ранейшага выгляду — { $count }

sync_revived = вернутых са спісаных — { $count }

sync_retired = спісаных — { $count }

sync_pruned = выдаленых — { $count }

sync_renamed = { $from } → { $to } (заява перайменавана)

sync_orphan = { $file } не адносіцца да ніводнай заявы; выдаліце яго або вярніце заяву

sync_written =
    { $written ->
        [one] Запісаны { $written } каталог
        [few] Запісаны { $written } каталогі
       *[many] Запісана { $written } каталогаў
    }; без змен — { $in_step }

sync_would_write =
    { $written ->
        [one] Быў бы запісаны { $written } каталог
        [few] Былі б запісаны { $written } каталогі
       *[many] Было б запісана { $written } каталогаў
    }; без змен — { $in_step }

sync_interrupted =
    Перапынена; { $written ->
        [one] { $written } каталог запісаны цалкам
        [few] { $written } каталогі запісаны цалкам
       *[many] { $written } каталогаў запісана цалкам
    }, астатняе не кранута
