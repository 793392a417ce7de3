figure-label = Ffig.
not-found-moved = It may be in the { $link }list.
