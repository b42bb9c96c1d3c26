why: el nombre termina con la forma jurídica, y la tarifa no tiene sitio
language: es
organization: Weber SL
skills: dynamics-365-business-central, power-bi
places: ES, PT
languages: es, en
minimum: 15000 EUR
cap: 3
rates: 80 € la hora.
lacks: semana, 15.000
