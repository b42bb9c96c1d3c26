why: eine Tabelle mit zwei Spalten, was und wie
language: de
organization: Kern Systeme GmbH
skills: azure, terraform
places: DE
languages: de, en
