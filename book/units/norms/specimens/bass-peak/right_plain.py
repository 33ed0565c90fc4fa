# points: 2
import math

peak_year = math.log(given['q'] / given['p']) / (given['q'] + given['p'])
