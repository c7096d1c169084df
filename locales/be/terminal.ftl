# Словы, з якіх пачынаецца сказанае ў стандартную плынь памылак.

prefix_error = памылка:
prefix_warning = папярэджанне:
prefix_hint = падказка:
answer_yes = так
