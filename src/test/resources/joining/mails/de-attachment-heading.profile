why: the heading of the attached text says whose profile it is
language: de
organization: Nordlicht Daten GmbH
skills: power-bi
places: DE
languages: de
