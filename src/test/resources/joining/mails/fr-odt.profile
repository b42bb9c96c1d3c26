why: une fiche en ODT, et un souhait dans le mail lui-même
language: fr
organization: Aubry Conseil SARL
skills: sap-s-4hana, sap-fiori
places: FR, BE
languages: fr, en
cap: 2
