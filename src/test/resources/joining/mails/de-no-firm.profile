why: a sentence below the closing that ends with a legal form names no firm
language: de
skills: power-bi
places: AT
