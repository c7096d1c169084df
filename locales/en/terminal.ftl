# The words that stand before what is said on standard error.

prefix_error = error:
prefix_warning = warning:
prefix_hint = hint:
answer_yes = yes
