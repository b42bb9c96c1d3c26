why: une personne et son métier ne sont pas une entreprise
language: fr
skills: power-bi
places: FR
languages: fr, en
workModes: remote
minimum: 10000 EUR
frequency: weekly
lacks: semaine, 10 000
