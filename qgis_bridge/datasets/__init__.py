"""Tables and feature classes in files, as scripts name them: find, list, make, fill and change them."""
