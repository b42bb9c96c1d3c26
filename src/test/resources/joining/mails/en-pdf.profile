why: an attachment that cannot be read is named, and the words beside it count
language: en
organization: Vance IT
skills: sharepoint, microsoft-teams
places: CA
unread: Vance IT.pdf
