# points: 6
comparison = {
    "estonia-2007": dict(named="none", days_to_name="Never", speakers=0.0, costly="No", days_to_cost="never", harm="service"),
    "stuxnet-2010": dict(named="none", days_to_name="Never", speakers=0.0, costly="No", days_to_cost="never", harm="physical"),
    "wannacry-2017": dict(named="PRK", days_to_name=221.0, speakers=6.0, costly="Yes", days_to_cost=482.0, harm="service"),
    "notpetya-2017": dict(named="RUS", days_to_name=233.0, speakers=4.0, costly="Yes", days_to_cost=261.0, harm="service"),
    "albania-2022": dict(named="IRN", days_to_name=52.0, speakers=3.0, costly="Yes", days_to_cost=52.0, harm="service"),
}
