why: la empresa tras "en nombre de", con tarifa y deseos
language: es
organization: Puerto Azul Consultores SL
skills: dynamics-365-business-central, power-bi
places: ES
languages: es, ca, en
workModes: on site, remote
minimum: 20000 EUR
neverWith: Initech SL
frequency: weekly
rates: tarifa 70 € la hora.
lacks: semana, Initech
