why: the firm stands between commas behind "wir"
language: de
organization: Nordlicht Daten GmbH
skills: dynamics-365-business-central
places: DE
