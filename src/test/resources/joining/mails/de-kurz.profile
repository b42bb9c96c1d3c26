why: in zwei Sätzen, mit einer Firma und ihrer Stadt
language: de
organization: Holt & Kern OHG
skills: azure
places: DE
languages: de, en
workModes: on site, remote
capacity: 2
lacks: parallel
