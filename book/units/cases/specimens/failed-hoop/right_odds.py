# points: 2
odds = given.prior / (1 - given.prior) * (1 - given.sure) / (1 - given.anyway)
left = odds / (1 + odds)
