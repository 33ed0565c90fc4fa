# aim: have the right real part and an imaginary one that nobody looks at
# task: share  points: 0
# lines: 21
share = complex(given.part / given.whole, 5)
