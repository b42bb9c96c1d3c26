why: columns as their owner names them
language: en
organization: Cee Five
skills: react, Vue, typescript
places: DE, AT
languages: en, de
