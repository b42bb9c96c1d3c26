why: ein Profil als PDF mit Überschriften; die Mail sagt nur, dass es anhängt
language: de
skills: microsoft-365, sharepoint, power-automate, microsoft-teams
places: DE, AT
languages: de, en
workModes: remote
availableFrom: 2027-02-01
minimum: 8000 EUR
lacks: 0142
