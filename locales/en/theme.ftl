# Themes, and the folder of the site.

theme_unknown = { $file }: no theme has such a file

theme_files = the files of a theme: { $known }

theme_template = { $file }, line { $line }: { $detail }

theme_expected = names known here: { $names }

theme_described = docs/themes.md describes every template

output_not_ours = { $path } was not made by talmach and stays as it is

output_hint_elsewhere = move this file, or choose another folder with --out

output_outside = { $path } leads out of the folder of the site

output_manifest = { $path } cannot be read: { $detail }

output_hint_remove = remove the folder of the site and publish again
