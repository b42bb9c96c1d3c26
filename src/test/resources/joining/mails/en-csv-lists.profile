why: commas between fields, semicolons within them
language: en
organization: Reed Partners
skills: power-apps, power-bi
places: GB, IE
languages: en, fr
