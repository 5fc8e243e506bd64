"""The pages of the dock *Share As Web Layer*, one widget each: they show and gather, and do nothing else."""
