# points: 3
matches = {
    "gateway": ("weakest link", "easiest"),
    "indicators": ("total effort", "adds-up"),
    "key": ("best shot", "once-for-all"),
    "laptops": ("weakest link", "easiest"),
    "bug": ("best shot", "once-for-all"),
    "team": ("best shot", "once-for-all"),
}
