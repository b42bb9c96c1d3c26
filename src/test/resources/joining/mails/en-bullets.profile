why: most people write a list, with whatever mark their program makes
language: en
organization: Fjord Data
skills: microsoft-fabric, azure-data-factory, databricks, python
places: NO, SE, DK
languages: nb, en
workModes: remote
availableFrom: 2027-03-01
