why: the minimum value of an attached table says its own currency
language: en
organization: Textfirm Ltd
skills: power-bi, azure
places: IE
minimum: 20000 GBP
