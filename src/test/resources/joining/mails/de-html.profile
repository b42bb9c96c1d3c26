why: HTML allein, mit Umlauten als Zeichennamen
language: de
organization: Lang Datenwerk
skills: sharepoint, copilot-studio
places: CH
languages: de, it
workModes: hybrid
