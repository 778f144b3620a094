"""The model: from a case to likelihoods."""
