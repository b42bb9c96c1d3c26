why: the address below the closing is where it sits, not where it works; the firm's name stands there alone
language: en
organization: Stone Security Ltd
skills: microsoft-intune, microsoft-sentinel
places: US
languages: en
lacks: High Street, 555 0123
