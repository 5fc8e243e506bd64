"""CIM to the JSON of web layers."""
