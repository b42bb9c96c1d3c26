why: a signature behind its delimiter is cut off before anything is read, but the firm may be taken from it
language: en
organization: Stone Security Ltd
skills: microsoft-intune
places: US
workModes: remote
lacks: Dublin, stone.example
