why: a table in plain text, with columns drawn by hand; the languages stand under their heading
language: en
organization: LeeWorks
skills: kubernetes, terraform, azure-devops
places: NL, BE
languages: nl, en
