why: la ville suit le nom de l'entreprise, et un tarif qui n'a pas de place
language: fr
organization: Atelier Bleu
skills: power-bi, azure
places: FR
languages: fr
workModes: remote, on site
cap: 2
hours: 09:00-00:00
zone: Europe/Paris
rates: TJM 650 €.
lacks: semaine, 9h
