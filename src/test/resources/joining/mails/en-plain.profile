why: the way our own letters ask for it, in whole sentences
language: en
organization: Weber Consulting
skills: dynamics-365-business-central, power-bi
places: DE, AT
languages: de, en
workModes: remote, on site
minimum: 20000 EUR
capacity: 2
