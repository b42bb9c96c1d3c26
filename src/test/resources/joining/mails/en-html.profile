why: HTML alone, with spaces that do not break
language: en
organization: Weber Consulting
skills: dynamics-365-business-central, power-bi
places: DE
languages: de, en
