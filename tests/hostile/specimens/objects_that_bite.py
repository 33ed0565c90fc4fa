# aim: make the grader fall over a value
# task: share  points: 0
# lines: 19
class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(name)

    def __repr__(cls):
        raise KeyboardInterrupt


class Bite(metaclass=Meta):
    def __getattribute__(self, name):
        raise MemoryError

    def __del__(self):
        raise RecursionError


share = Bite
limit = Bite()
guess = {limit: share, "a": {"b": limit}}
guess["self"] = guess
memo = "\ud800" * 10
