"""``python -m web_layer_sharing.local_portal``."""

from __future__ import annotations

import sys

from .command import main

sys.exit(main())
