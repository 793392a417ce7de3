month-february = {""}
contents = { notes }
notes = { contents }
yes = Oes
papers-count = { $count ->
    [bananas] { $number } papur
   *[other] { $number } papur
}
yes = Ie
