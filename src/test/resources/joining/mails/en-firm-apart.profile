why: the firm stands alone between full stop and comma, without "we are"
language: en
organization: Contoso Data Ltd
skills: dynamics-365-business-central, power-platform
places: IE
