# points: 5
from scipy.stats import spearmanr

left = table("burden_1964").frame().query("state != @given.left_out")
one = spearmanr(-left["gnp_rank"], left["burden"], alternative="greater")
both = spearmanr(-left["gnp_rank"], left["burden"])
burden = {"rho": one.statistic, "one_sided": one.pvalue, "two_sided": both.pvalue}
