why: frases enteras en español
language: es
organization: Gómez Sistemas
skills: dynamics-365-business-central, power-apps
places: ES, MX
languages: es, en
workModes: remote, on site
minimum: 8000 EUR
