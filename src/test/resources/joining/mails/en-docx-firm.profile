why: a company profile in Word, with headings and a table; the mail itself only points to it
language: en
organization: Kells Data Partners Ltd
skills: power-bi, microsoft-fabric, azure-data-factory, business-intelligence, erp, dynamics-365-business-central
places: IE, GB
languages: en, ga
workModes: on site, remote
lacks: 555
