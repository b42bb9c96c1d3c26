why: eine Liste mit Gedankenstrichen, darunter eine Anschrift in einem anderen Land
language: de
organization: Lang Datenwerk
skills: power-bi, microsoft-fabric, data-migration
places: DE
languages: de, fr
workModes: remote
lacks: Hauptstraße
