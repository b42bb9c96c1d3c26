why: facts that cannot be are left out, and what is beside them counts
language: en
organization: Field Works
skills: power-bi
places: PT
languages: en
