why: des phrases entières en français
language: fr
organization: Dupont Conseil
skills: dynamics-365-business-central, power-bi
places: FR, BE
languages: fr, en
workModes: remote, on site
minimum: 15000 EUR
