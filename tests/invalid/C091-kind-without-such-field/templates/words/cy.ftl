# A label for a field that the kind does not have, and a kind that there is not.
kind-panel-report = Adroddiad
    .field-meting = Cyfarfod
    .option-exempt-report = Adroddiad esempt
kind-panel-reprt = Adroddiad
